/** Who issues documents: name as it signs, short name, eight signs of its organisation code. */
export const ISSUERS = {
  county: ['云汀县人民政府', '县政府', '00412301'],
  office: ['云汀县人民政府办公室', '县政府办公室', '00412302'],
  labour: ['云汀县人力资源和社会保障局', '县人力资源和社会保障局', '00412315'],
  water: ['云汀县水利局', '县水利局', '00412320'],
  civil: ['云汀县民政局', '县民政局', '00412309'],
  housing: ['云汀县住房和城乡建设局', '县住房和城乡建设局', '00412330'],
  health: ['云汀县卫生健康委员会', '县卫生健康委员会', '00412318'],
} as const satisfies Record<string, readonly [name: string, short: string, organisation: string]>;

export type IssuerId = keyof typeof ISSUERS;
