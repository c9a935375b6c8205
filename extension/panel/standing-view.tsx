import type { Decision } from '../../rules/decide/decision.ts';
import type { FindingStanding } from '../review/rulings.ts';
import type { Words } from './words.ts';

/** What was decided about a finding: the word that stands, both sides of a dispute, or what was said of another proof. */
export function StandingView({ about, words }: { about: FindingStanding; words: Words }) {
  const { standing, notes } = about;
  return (
    <div className="standing" data-standing={standing.state}>
      {standing.state === 'decided' && <Line decision={standing.decision} words={words} />}
      {standing.state === 'disputed' && (
        <>
          <p className="standing-head">{words.disputed}</p>
          {standing.decisions.map((decision) => (
            <Line key={decision.id} decision={decision} words={words} />
          ))}
        </>
      )}
      {standing.state === 'open' && standing.before.length > 0 && (
        <>
          <p className="standing-head">{words.proofChanged}</p>
          {standing.before.slice(-3).map((decision) => (
            <Line key={decision.id} decision={decision} words={words} />
          ))}
        </>
      )}
      {notes.map((note) => (
        <Line key={note.id} decision={note} words={words} />
      ))}
    </div>
  );
}

function Line({ decision, words }: { decision: Decision; words: Words }) {
  const { verdict, why, unit, by, at } = decision;
  return (
    <p className="standing-line" data-verdict={verdict}>
      <b>{words.ruled(verdict)}</b>
      {unit !== undefined && <span lang="zh-CN">{unit}</span>}
      {why !== '' && <span lang="zh-CN">{why}</span>}
      <span className="quiet">
        {by} · {at.slice(0, 10)}
      </span>
    </p>
  );
}
