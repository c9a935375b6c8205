/** Named for mineral pigments: 石青 for what leads, 朱砂 for what is wrong, 赭石 for what is open, 石绿 for what is right. */
export const COLOURS = `
:root{color-scheme:light dark;--paper:#fff;--tint:#f2f5f5;--ink:#16201f;--soft:#53615f;--line:#d5dddb;--azure:#14566a;--cinnabar:#b0261c;--ochre:#875200;--malachite:#1a6843;--idle:#56625f;--cinnabar-tint:#fbefed;--track:#e3e9e8}
@media screen and (prefers-color-scheme:dark){:root{--paper:#141919;--tint:#1c2323;--ink:#e3eae8;--soft:#9fadaa;--line:#303b3a;--azure:#7fc4d8;--cinnabar:#ff968a;--ochre:#e3b466;--malachite:#7fcfa1;--idle:#9fadaa;--cinnabar-tint:#2c1c1a;--track:#2b3535}}
`;
