import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../cli/run.js';

/** A fenced block of a page: what stands after the three marks, and its lines. */
export interface Fence {
  readonly about: string;
  readonly text: string;
}

/** Every fenced block, in the order of the page. */
export function fencesOf(page: string): readonly Fence[] {
  return [...page.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(([, about = '', text = '']) => ({
    about,
    text,
  }));
}

/** A page with the text of each fenced block replaced. */
export function withFences(page: string, textOf: (fence: Fence, index: number) => string): string {
  let index = 0;
  return page.replace(
    /^```(\S.*)\n([\s\S]*?)^```$/gm,
    (_, about: string, text: string) => `\`\`\`${about}\n${textOf({ about, text }, index++)}\`\`\``,
  );
}

/** Whether a text is what a page shows of it: `…` stands for what is left out. */
export function shows(shown: string, text: string): boolean {
  let at = 0;
  for (const [index, part] of shown.split('…').entries()) {
    const found = index === 0 ? (text.startsWith(part) ? 0 : -1) : text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return shown.trimEnd().endsWith('…') || at === text.length;
}

/** The files that a page has its reader write, put together from its pieces. */
export class MadeFiles {
  private readonly contents = new Map<string, Json>();

  /** Takes in a block: `json file=PATH` begins a file, `json add=PATH` adds to it. */
  take({ about, text }: Fence, begun: (path: string) => Json): string | null {
    const [, role, path = ''] = about.match(/^json (file|add)=(\S+)$/) ?? [];
    if (role === undefined) return null;
    const piece: Json = JSON.parse(text);
    this.contents.set(path, role === 'file' ? piece : joined(this.of(path) ?? begun(path), piece));
    return path;
  }

  of(path: string): Json | undefined {
    return this.contents.get(path);
  }
}

/**
 * Does what a page says in a folder, as its reader would: what the reader makes begins with `my-`.
 * Gives what each block `text` should show, by the place of the block on the page.
 */
export async function follow(page: string, folder: string): Promise<ReadonlyMap<number, string>> {
  const outputs = new Map<number, string>();
  const files = new MadeFiles();
  const inFolder = (path: string) => (path.startsWith('my-') ? join(folder, path) : path);
  let said = '';
  for (const [index, fence] of fencesOf(page).entries()) {
    if (fence.about === 'sh') said = await commands(fence.text, inFolder, `${folder}/`);
    if (fence.about === 'text') outputs.set(index, said);
    const made = files.take(fence, (path) => JSON.parse(readFileSync(inFolder(path), 'utf8')));
    if (made !== null) {
      writeFileSync(inFolder(made), `${JSON.stringify(files.of(made), null, 2)}\n`);
    }
  }
  return outputs;
}

async function commands(
  text: string,
  inFolder: (path: string) => string,
  folder: string,
): Promise<string> {
  let said = '';
  for (const line of text.trim().split('\n')) {
    const [command, target] = line.split(' > ');
    const [name, ...args] = (command ?? '').split(' ').map(inFolder);
    if (name === 'cp') {
      cpSync(args[1] ?? '', args[2] ?? '', { recursive: true });
      continue;
    }
    if (name !== 'doudi') throw new Error(`A page shows a command that cannot be tried: ${line}`);
    const { out, err } = await run(args);
    if (target === undefined) said += `${err}${out}`.replaceAll(folder, '');
    else writeFileSync(inFolder(target), out);
  }
  return `${said.trimEnd()}\n`;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A file with a piece added: what stands in both is joined, a plain value is replaced. */
function joined(file: Json, piece: Json): Json {
  if (Array.isArray(file) && Array.isArray(piece)) return [...file, ...piece];
  if (!isObject(file) || !isObject(piece)) return piece;
  const out: Record<string, Json> = { ...file };
  for (const [key, value] of Object.entries(piece)) {
    const old = file[key];
    out[key] = old === undefined ? value : joined(old, value);
  }
  return out;
}

/** Whether everything of a piece stands in a file, in the same place. */
export function holds(file: Json | undefined, piece: Json): boolean {
  if (file === undefined) return false;
  if (!isObject(piece) || !isObject(file)) return JSON.stringify(file) === JSON.stringify(piece);
  return Object.entries(piece).every(([key, value]) => holds(file[key], value));
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
