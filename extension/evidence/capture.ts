import type { Frame, FrameAsk, Spot } from '../messages.ts';
import type { Shot } from './draw.ts';

/** What taking a picture needs of the world. */
export interface Camera {
  /** Asks the page; rejects when it does not answer. */
  frame: (ask: FrameAsk) => Promise<Frame>;
  /** Tells the page that the picture is taken. */
  framed: () => void;
  /** The visible part of the tab, as a PNG. Browsers allow two in a second. */
  shoot: () => Promise<Blob>;
  wait: (ms: number) => Promise<void>;
}

/** Screens of a whole page at most; what is below is not on the picture, and its strip says so. */
export const MOST_SCREENS = 25;
const BETWEEN = 550;

export interface Wanted {
  kind: 'visible' | 'whole';
  boxes: Spot[];
  covers: string[];
}

/** Takes the screens of a picture. */
export async function takeShots(camera: Camera, { kind, boxes, covers }: Wanted): Promise<Shot[]> {
  const shots: Shot[] = [];
  try {
    if (kind === 'visible') {
      shots.push(await shot(camera, { boxes, covers, scrollTo: null }));
      return shots;
    }
    for (let top = 0; shots.length < MOST_SCREENS;) {
      if (shots.length > 0) await camera.wait(BETWEEN);
      const taken = await shot(camera, { boxes, covers, scrollTo: top });
      shots.push(taken);
      const { frame } = taken;
      // A page that cannot be scrolled further stays where it is.
      if (frame.top + frame.height >= frame.pageHeight - 1 || frame.top < top) break;
      top = frame.top + frame.height;
    }
    return shots;
  } finally {
    camera.framed();
  }
}

/**
 * One screen. The page is asked before and after: were it scrolled or laid out anew between, a cover would miss what it
 * is to cover. So would it where the picture has other proportions than the window.
 */
async function shot(camera: Camera, ask: FrameAsk): Promise<Shot> {
  const before = await camera.frame(ask);
  const image = await createImageBitmap(await camera.shoot());
  const frame = await camera.frame({ ...ask, scrollTo: before.top });
  const [across, down] = [image.width / frame.width, image.height / frame.height];
  if (!isSameFrame(before, frame) || Math.abs(across / down - 1) > 0.02)
    throw new Error('the page moved while it was captured');
  return { frame, image };
}

function isSameFrame(a: Frame, b: Frame): boolean {
  const substance = ({ url, width, height, top, boxes, covers }: Frame) =>
    JSON.stringify([url, width, height, top, boxes, covers]);
  return substance(a) === substance(b);
}
