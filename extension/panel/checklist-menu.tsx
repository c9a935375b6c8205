import { useEffect, useRef, useState } from 'react';
import { Menu } from '@base-ui/react/menu';
import { Check, FileUp } from 'lucide-react';
import type { ChecklistChoice } from '../judge/checklist-choice.ts';
import type { Words } from './words.ts';

/** How the panel finds and takes checklists. */
export interface ChecklistActions {
  /** Ids and titles of the bundled ones. */
  list: () => Promise<{ id: string; title: string }[]>;
  choose: (choice: ChecklistChoice) => void;
}

interface ChecklistMenuProps {
  choice: ChecklistChoice;
  words: Words;
  actions: ChecklistActions;
}

/** The part of the menu that says which checklist judges, and lets another be chosen or loaded from a file. */
export function ChecklistMenu({ choice, words, actions }: ChecklistMenuProps) {
  const [bundled, setBundled] = useState<{ id: string; title: string }[]>([]);
  const file = useRef<HTMLInputElement>(null);
  useEffect(() => {
    void actions.list().then(setBundled);
  }, [actions]);
  const load = async (picked: File | undefined) => {
    if (picked !== undefined) actions.choose({ name: picked.name, yaml: await picked.text() });
  };
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu-label">{words.checklist.title}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={'bundled' in choice ? choice.bundled : choice.name}
        onValueChange={(id: string) => actions.choose({ bundled: id })}
      >
        {bundled.map(({ id, title }) => (
          <Menu.RadioItem key={id} value={id} className="menu-item" closeOnClick data-checklist={id}>
            <Menu.RadioItemIndicator keepMounted className="menu-check">
              <Check size={14} aria-hidden />
            </Menu.RadioItemIndicator>
            <span lang="zh-CN">{title}</span>
          </Menu.RadioItem>
        ))}
        {'yaml' in choice && (
          <Menu.RadioItem value={choice.name} className="menu-item">
            <Menu.RadioItemIndicator keepMounted className="menu-check">
              <Check size={14} aria-hidden />
            </Menu.RadioItemIndicator>
            {choice.name}
          </Menu.RadioItem>
        )}
      </Menu.RadioGroup>
      <Menu.Item className="menu-item" closeOnClick={false} onClick={() => file.current?.click()}>
        <FileUp size={14} aria-hidden /> {words.checklist.load}
      </Menu.Item>
      <input
        ref={file}
        type="file"
        hidden
        accept=".yaml,.yml"
        data-checklist-file
        onChange={(event) => {
          void load(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </Menu.Group>
  );
}
