import { Menu } from '@base-ui/react/menu';
import { EllipsisVertical, Languages } from 'lucide-react';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import { ChecklistMenu, type ChecklistActions } from './checklist-menu.tsx';
import type { Lang } from '../settings.ts';
import type { Words } from './words.ts';

export interface MoreMenuProps {
  lang: Lang;
  checklist: ChecklistChoice;
  checklists: ChecklistActions;
  words: Words;
  onLang: (lang: Lang) => void;
}

/** What is rarely needed, and the keys. Open from the beginning: it is loaded when it is first asked for. */
export function MoreMenu({ lang, checklist, checklists, words, onLang }: MoreMenuProps) {
  const keys = [
    ['j k', words.keys.move],
    ['Enter', words.keys.locate],
    ['1–6', words.keys.rule],
    ['u', words.keys.undo],
    ['c', words.keys.capture],
    ['n', words.keys.found],
    ['r', words.keys.refresh],
    ['Esc', words.keys.clear],
  ] as const;
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="icon-button" aria-label={words.more} title={words.more}>
        <EllipsisVertical size={15} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end">
          <Menu.Popup className="menu">
            <Menu.Item className="menu-item" onClick={() => onLang(lang === 'zh' ? 'en' : 'zh')}>
              <Languages size={14} aria-hidden />
              <span lang={lang === 'zh' ? 'en' : 'zh-CN'}>{words.otherLanguage}</span>
            </Menu.Item>
            <Menu.Separator className="menu-line" />
            <ChecklistMenu choice={checklist} words={words} actions={checklists} />
            <Menu.Separator className="menu-line" />
            <Menu.Group>
              <Menu.GroupLabel className="menu-label">{words.keys.title}</Menu.GroupLabel>
              {keys.map(([key, what]) => (
                <div key={key} className="menu-key">
                  <kbd>{key}</kbd> {what}
                </div>
              ))}
            </Menu.Group>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
