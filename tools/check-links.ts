import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './installed-program.ts';

export interface BrokenLink {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

const DOCUMENTS = ['*.md', 'docs/**/*.md', 'src/**/*.md', 'test/**/*.md'];

/** Links in the Markdown documents of `root` to files and headings that are not there. Addresses on the web are not visited. */
export function brokenLinks(root: string): readonly BrokenLink[] {
  return DOCUMENTS.flatMap((pattern) => globSync(pattern, { cwd: root })).flatMap((file) => {
    const lines = withoutCode(readFileSync(join(root, file), 'utf8')).split('\n');
    return lines.flatMap((text, index) =>
      [...text.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)/g)]
        .map((match) => match[1] ?? '')
        .filter((target) => !isThere(root, file, target))
        .map((target) => ({ file, line: index + 1, target })),
    );
  });
}

function isThere(root: string, file: string, target: string): boolean {
  if (/^(https?|mailto|tel|sip):/.test(target)) return true;
  const [path = '', heading] = decodeURIComponent(target).split('#', 2);
  const absolute = path === '' ? join(root, file) : resolve(root, dirname(file), path);
  if (relative(root, absolute).startsWith('..') || !existsSync(absolute)) return false;
  return heading === undefined || (statSync(absolute).isFile() && headings(absolute).has(heading));
}

/** The anchors that GitHub and Forgejo give to headings: lower case, spaces as hyphens, other punctuation gone. */
function headings(file: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, title = ''] of withoutCode(readFileSync(file, 'utf8')).matchAll(/^#{1,6}\s+(.+?)\s*$/gm)) {
    const plain = title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let anchor = plain;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${plain}-${count}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Blanks code, keeping line numbers: an example is not a link. */
const withoutCode = (markdown: string): string =>
  markdown
    .replaceAll(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replaceAll(/[^\n]/g, ''))
    .replaceAll(/`[^`\n]*`/g, (code) => (code.includes('](') ? '' : code));

if (import.meta.main) {
  const broken = brokenLinks(ROOT);
  for (const { file, line, target } of broken)
    console.log(`${file}:${line} links to ${target}, which is not there`);
  process.exitCode = broken.length === 0 ? 0 : 1;
}
