import { Presets, SingleBar } from 'cli-progress';
import type { Language, Localized } from '../../base/language.js';

/** Shows how far a run has come. */
export interface Progress {
  update(bytes: number, households: number): void;
  stop(): void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

const formats: Localized = {
  'zh-Hant': '{bar} {percentage}%｜{households} 戶｜每秒 {rate} 戶｜剩餘 {eta_formatted}',
  'zh-Hans': '{bar} {percentage}%｜{households} 户｜每秒 {rate} 户｜剩余 {eta_formatted}',
  en: '{bar} {percentage}% | {households} households | {rate} per second | {eta_formatted} left',
};

const millisecondsInSecond = 1000;

/** A bar on a terminal; nothing in a pipe, or where the size of the input is not known. */
export function progressOn(
  terminal: NodeJS.WritableStream & { readonly isTTY?: boolean },
  size: number | null,
  lang: Language,
  now: () => number,
): Progress {
  if (terminal.isTTY !== true || size === null) return silent;
  const started = now();
  const bar = new SingleBar(
    { stream: terminal, format: formats[lang], hideCursor: true, etaBuffer: 50 },
    Presets.shades_classic,
  );
  bar.start(size, 0, { households: 0, rate: 0 });
  return {
    update: (bytes, households) => {
      const seconds = (now() - started) / millisecondsInSecond;
      bar.update(bytes, { households, rate: Math.round(households / Math.max(seconds, 1)) });
    },
    stop: () => bar.stop(),
  };
}
