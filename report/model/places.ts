/** Clause places with each document named once: `东至2020 表第8项 第1点、表第8项 第2点；友谊2020 …`. */
export function joinPlaces(places: readonly string[]): string {
  const byDocument = Map.groupBy(places, (place) => documentOf(place));
  return [...byDocument]
    .map(([document, own]) => {
      const rests = own.map((place) => place.slice(document.length).trimStart());
      return `${document}${document === '' ? '' : ' '}${rests.join('、')}`;
    })
    .join('；');
}

/** What stands before the place; '' where a checklist names no documents. */
function documentOf(place: string): string {
  return /^(?=\S*\d{4}|\S+〕\S)(\S+) /.exec(place)?.[1] ?? '';
}
