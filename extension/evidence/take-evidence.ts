import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Finding } from '../../rules/result/audit-result.ts';
import type { Spot } from '../messages.ts';
import type { PageView } from '../judge/page-view.ts';
import type { PageRecord } from '../judge/tasks.ts';
import { MOST_SCREENS, takeShots, type Camera } from './capture.ts';
import { drawEvidence } from './draw.ts';
import type { Evidence } from './evidence.ts';

/** What a picture is to show. */
export interface EvidenceSubject {
  kind: Evidence['kind'];
  view: PageView;
  /** Null for the page as such. */
  finding: Finding | null;
  /** The places of the finding. */
  boxes: Spot[];
}

export interface EvidenceWish extends EvidenceSubject {
  record: PageRecord;
  /** ISO instant. */
  takenAt: string;
  id: string;
}

/** Takes a picture of the page in front and prepares all that is kept with it. */
export async function takeEvidence(camera: Camera, wish: EvidenceWish): Promise<Omit<Evidence, 'number'>> {
  const { kind, view, finding, boxes, record, takenAt, id } = wish;
  const shots = await takeShots(camera, { kind, boxes, covers: view.covers });
  const seconds = shanghaiTime(takenAt);
  const cut = kind === 'whole' && shots.length === MOST_SCREENS ? ` · 前${MOST_SCREENS}屏` : '';
  const picture = await drawEvidence(shots, [record.url, `${seconds}（北京时间） · ${record.title}${cut}`]);
  return {
    id,
    portal: new URL(view.url).host,
    finding: finding?.key ?? null,
    url: record.url,
    title: record.title,
    takenAt,
    kind,
    picture,
    pictureHash: bytesToHex(sha256(new Uint8Array(await picture.arrayBuffer()))),
    text: record.text,
    bytesHash: view.bytesHash,
    covered: shots.reduce((sum, { frame }) => sum + frame.covers.length, 0),
  };
}

function shanghaiTime(instant: string): string {
  return new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(instant));
}
