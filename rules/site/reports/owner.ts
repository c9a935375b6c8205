const COUNTY = /(县|市|区|旗)(人民政府|政府)?$/;
/** The office often signs the county's report. */
const OFFICE = /(人民政府|县政府|区政府|市政府)办(公室)?$/;
const NO_COUNTY = /(开发|园|管理|产业|工业|集聚|功能|示范|景|社|校|服务|新)区$/;

/** Whose report it is, so far as the law's two days go: the county's own is due two months after those of its units. */
export function isCountys(owner: string): boolean {
  return owner === '' || (COUNTY.test(owner) && !NO_COUNTY.test(owner));
}

/** Whether a report may be the county's: its own, or signed by the office that writes it. */
export function mayBeCountys(owner: string): boolean {
  return isCountys(owner) || OFFICE.test(owner);
}

/** Whether two titles name one body: 云溪县水利局 and 县水利局. One that names nobody may be anybody's. */
export function isSameOwner(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return a.endsWith(b) || b.endsWith(a) || (mayBeCountys(a) && mayBeCountys(b));
}
