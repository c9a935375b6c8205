export { contradicts, joinable, maskShapes, mayBeMasked, type Mask, type MaskShape } from './mask-shapes.ts';
export { maskAddress, maskBare } from './mask-address.ts';
export { maskNamed, maskText, quoteMasked } from './mask-text.ts';
export { maskValues } from './mask-values.ts';
export { describePlace } from './places.ts';
export { recognise, type RecogniseOptions } from './recognise.ts';
export { pageSegments } from './segments.ts';
export { createTable, type Cell, type Row, type Table } from './tables.ts';
export { KINDS, type Hit, type Kind, type Place, type Recogniser, type Segment } from './types.ts';
