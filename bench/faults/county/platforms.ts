import type { Column, County } from '../model.ts';
import { getColumn } from './entries.ts';

/** Platforms of some units with the four modules, and links from the county's platform to all units. */
export function addPlatforms(county: County): void {
  const front = getColumn(county, 'platform');
  const agencies = getColumn(county, 'agencies').entries;
  const links = agencies.map(({ source, id }) => ({ text: source, to: `#${id}` }));
  for (const [index, unit] of county.chance.some(county.units, 3).entries()) {
    const id = `unit-${index}`;
    const column: Column = {
      id,
      name: `${unit.name}政府信息公开`,
      parent: front,
      shape: 'platform',
      entries: [],
      body: [],
      files: [],
      type: '政府信息公开',
      tags: {},
      isUnlisted: true,
      modules: [
        { text: '政府信息公开指南', to: '@guide' },
        { text: '政府信息公开制度', to: '@rules' },
        { text: '法定主动公开内容', to: '@statutory' },
        { text: '政府信息公开年报', to: '@reports' },
      ],
    };
    county.columns.set(id, column);
    const known = links.find(({ text }) => text === unit.name);
    if (known === undefined) links.push({ text: unit.name, to: `@${id}` });
    else known.to = `@${id}`;
  }
  front.unitLinks = links;
}
