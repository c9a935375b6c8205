import { lazy, Suspense, useState } from 'react';
import { EllipsisVertical } from 'lucide-react';
import type { MoreMenuProps } from './more-menu.tsx';

const MoreMenu = lazy(async () => ({ default: (await import('./more-menu.tsx')).MoreMenu }));

/** The button of the menu. The menu itself is loaded when it is first opened: the panel opens without it. */
export function MenuButton(props: MoreMenuProps) {
  const [isWanted, setWanted] = useState(false);
  const { more } = props.words;
  const button = (
    <button
      type="button"
      className="icon-button"
      aria-label={more}
      title={more}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    >
      <EllipsisVertical size={15} aria-hidden />
    </button>
  );
  return isWanted ? (
    <Suspense fallback={button}>
      <MoreMenu {...props} />
    </Suspense>
  ) : (
    button
  );
}
