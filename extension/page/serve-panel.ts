import type { FromPage, PageSource, Pointed } from '../messages.ts';
import { readToPage } from '../read-messages.ts';
import { endFrames, readFrame } from './frame.ts';
import { serialise } from './own-frames.ts';
import { fetchOwn } from './fetch-own.ts';
import { withoutLayer } from './layer.ts';
import { pick, pickRegion, readSelection } from './point.ts';
import { clearMarks, showMarks } from './highlight.ts';
import { readText, type PageText } from './page-text.ts';
import { watchChanges } from './watch-changes.ts';

/** The part of a port that is used here. */
export interface PanelPort {
  postMessage: (message: FromPage) => void;
  onMessage: { addListener: (listener: (message: unknown) => void) => void };
  onDisconnect: { addListener: (listener: () => void) => void };
}

/** Answers one panel until it goes away; then the page is as it was before. */
export function servePanel(port: PanelPort): void {
  let text: PageText | null = null;
  let stopPick = () => {};
  const stopWatch = watchChanges(document, () => {
    text = null;
    port.postMessage({ type: 'changed' });
  });
  port.onMessage.addListener((value) => {
    const message = readToPage(value);
    if (message === null) return;
    if (message.type === 'read') {
      port.postMessage({ type: 'page', page: readPage() });
      return;
    }
    if (message.type === 'framed') {
      endFrames();
      return;
    }
    if (message.type === 'fetch') {
      const { id, url, data } = message;
      void fetchOwn(url, data).then((fetched) => port.postMessage({ type: 'fetched', id, fetched }));
      return;
    }
    if (message.type === 'point') {
      stopPick();
      const answer = (pointed: Pointed | null) => port.postMessage({ type: 'pointed', pointed });
      text ??= readText(document);
      if (message.by === 'click') stopPick = pick(text, answer);
      else if (message.by === 'region') stopPick = pickRegion(text, answer);
      else answer(message.by === 'selection' ? readSelection(document) : null);
      return;
    }
    text ??= readText(document);
    if (message.type === 'frame') {
      void readFrame(text, message).then((frame) => port.postMessage({ type: 'frame', frame }));
      return;
    }
    const missing = showMarks(text, message.tone, message.marks, message.scroll);
    port.postMessage({ type: 'marked', tone: message.tone, missing });
  });
  port.onDisconnect.addListener(() => {
    stopWatch();
    stopPick();
    clearMarks();
    endFrames();
  });
}

function readPage(): PageSource {
  return {
    url: location.href,
    title: document.title,
    html: withoutLayer(() => serialise(document)),
    status: readStatus(),
    seenAt: new Date().toISOString(),
  };
}

function readStatus(): number | null {
  const [navigation] = performance.getEntriesByType('navigation');
  const status = navigation instanceof PerformanceNavigationTiming ? navigation.responseStatus : 0;
  return status === 0 ? null : status;
}
