import { escapeHtml } from './text.ts';

const OPEN = '<svg xmlns="http://www.w3.org/2000/svg" ';
const FONT = 'font-family="Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif"';

/** The county's sign: two hills over water. */
export function logo(): string {
  return `${OPEN}viewBox="0 0 64 64"><circle cx="32" cy="32" r="31" fill="#fff"/><path d="M6 40 L22 20 L34 34 L42 26 L58 40 Z" fill="#1f5fa8"/><path d="M8 45q6-4 12 0t12 0 12 0 12 0M12 52q5-4 10 0t10 0 10 0 10 0" fill="none" stroke="#3f8fd2" stroke-width="3"/></svg>`;
}

/** Sign of a public institution's website, drawn for the demo. */
export function institutionSign(): string {
  return `${OPEN}viewBox="0 0 48 56"><path d="M24 2 46 10v20q0 16-22 24Q2 46 2 30V10Z" fill="#b5121b"/><text x="24" y="36" font-size="20" text-anchor="middle" fill="#fff" ${FONT}>政</text></svg>`;
}

/** A wide landscape for the home page. */
export function banner(): string {
  return `${OPEN}viewBox="0 0 1200 260" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#cfe6f7"/><stop offset="1" stop-color="#f3f9fd"/></linearGradient></defs><rect width="1200" height="260" fill="url(#s)"/><circle cx="960" cy="70" r="34" fill="#fff3d0"/><path d="M0 190 L140 90 L260 170 L420 60 L600 180 L760 100 L900 180 L1060 80 L1200 170 V260 H0Z" fill="#9cc6e3"/><path d="M0 215 L180 140 L330 205 L520 120 L700 210 L880 150 L1040 205 L1200 150 V260 H0Z" fill="#5f9fcd"/><path d="M0 235q50-16 100 0t100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0 100 0V260H0Z" fill="#2f74b5"/><text x="70" y="84" font-size="38" fill="#1b4f8a" ${FONT} font-weight="700">山水云汀　务实为民</text><text x="72" y="118" font-size="17" fill="#3a6ea5" ${FONT}>让权力在阳光下运行　让服务在身边办成</text></svg>`;
}

/** A river landscape without words. */
export function scene(): string {
  return `${OPEN}viewBox="0 0 560 420" preserveAspectRatio="xMidYMid slice"><defs><linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a9d0ee"/><stop offset="1" stop-color="#eaf5fc"/></linearGradient></defs><rect width="560" height="420" fill="url(#s)"/><circle cx="420" cy="90" r="30" fill="#fff0c8"/><path d="M0 230 L110 130 L210 220 L330 110 L450 215 L560 150 V420 H0Z" fill="#7fb2a6"/><path d="M0 270 L130 200 L260 265 L390 190 L560 262 V420 H0Z" fill="#4f8f84"/><path d="M190 420 Q260 340 230 300 Q215 276 300 262 L340 262 Q270 284 300 312 Q350 356 330 420Z" fill="#d9eef8"/><path d="M0 360 q40-22 90-8 t110 0 V420 H0Z M360 420 V356 q50-22 100-8 t100 0 V420Z" fill="#2f6f66"/></svg>`;
}

/** A picture with a caption: a scene, or the page of an illustrated reading. */
export function picture(caption: string, hue: number): string {
  const lines = caption.match(/.{1,14}/g) ?? [caption];
  const words = lines
    .slice(0, 3)
    .map((line, i) => `<text x="40" y="${92 + i * 40}" font-size="28" fill="#fff" ${FONT}>${escapeHtml(line)}</text>`);
  return `${OPEN}viewBox="0 0 560 320"><rect width="560" height="320" fill="hsl(${hue},45%,45%)"/><path d="M0 250 L120 190 L220 240 L340 170 L460 235 L560 200 V320 H0Z" fill="hsl(${hue},45%,36%)"/><rect x="40" y="40" width="56" height="6" fill="#fff"/>${words.join('')}</svg>`;
}
