/** A picture of a page with what is needed to defend it later. Kept on this machine, and sent only in a bundle. */
export interface Evidence {
  id: string;
  /** Counts up per portal from 1, and is never used twice: 图7. */
  number: number;
  /** Host of the portal. */
  portal: string;
  /** Finding that it shows; null for a page as such. */
  finding: string | null;
  url: string;
  title: string;
  /** ISO instant. */
  takenAt: string;
  kind: 'visible' | 'whole';
  /** PNG with the address and the time printed on it, the place boxed and personal data covered. */
  picture: Blob;
  /** SHA-256 of the picture, hex. */
  pictureHash: string;
  /** The page's text as it was read, personal data masked, so that the picture can be checked after the page has changed. */
  text: string;
  /** Hash of the page as it was judged, hex. */
  bytesHash: string;
  /** Places of personal data that were covered. */
  covered: number;
}
