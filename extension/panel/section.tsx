import type { ReactNode } from 'react';
import { Accordion } from '@base-ui/react/accordion';
import { ChevronDown } from 'lucide-react';

interface SectionProps {
  id: string;
  title: string;
  count?: number;
  children: ReactNode;
}

/** A part of the sheet that folds. */
export function Section({ id, title, count, children }: SectionProps) {
  return (
    <Accordion.Item value={id} className="section" id={id}>
      <Accordion.Header className="section-head" render={<h2 />}>
        <Accordion.Trigger className="section-trigger">
          <span>{title}</span>
          {count !== undefined && <span className="section-count">{count}</span>}
          <ChevronDown className="section-arrow" size={14} aria-hidden />
        </Accordion.Trigger>
      </Accordion.Header>
      <Accordion.Panel className="section-body">{children}</Accordion.Panel>
    </Accordion.Item>
  );
}
