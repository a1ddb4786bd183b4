import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Built } from './botProcess.ts';
import type { Notebook } from './notebook.ts';
import { QUESTIONS } from './scenes/answers.ts';

/** Calls of `wireside`; most of them with the knowledge that is driven. */
const CALLS: readonly (readonly string[])[] = [
  [],
  ['--help'],
  ['nonsense'],
  ['ask'],
  ['ask', '--help'],
  ['ask', '--loud', 'what is tea?'],
  ['ask', 'what is tea?'],
  ['ask', 'what is iot?', '--json'],
  ['ask', 'what is tea?', '--why'],
  ['ask', 'who won the cup final yesterday?', '--json'],
  ['ask', '--batch', 'questions.jsonl'],
  ['ask', '--batch', 'nowhere.jsonl'],
  ['compare'],
  ['compare', 'tea'],
  ['compare', 'iot', '--json'],
  ['compare', 'green-vs-black', '--aspect', 'taste'],
  ['compare', 'iot-vs-m2m', '--aspect', 'security'],
  ['compare', 'zebra crossing'],
  ['advise', 'which-tea', '--answers', '{"time":"morning","milk":"always","taste":"malt"}', '--json'],
  ['advise', 'which-tea', '--answers', '{"time":"morning","milk":"always","taste":"malt"}'],
  ['advise', 'which-tea', '--answers', '{"time":"noon"}'],
  ['advise', 'iot-or-m2m', '--answers', '{"people":"none","sharing":"closed"}', '--json'],
  ['advise', 'iot-or-m2m', '--answers', '{}'],
  ['advise', 'no-such-guide', '--answers', '{}'],
  ['advise', '--answers', '{'],
  ['check'],
  ['check', '--strict'],
  ['export', 'which-tea'],
  ['export', 'iot-or-m2m'],
  ['plan'],
  ['deploy'],
  ['eval'],
];

/** Writes down what the command line prints, and how it ends. */
export async function useCommandLine(built: Built, notebook: Notebook): Promise<void> {
  const lines = QUESTIONS.map((q) => JSON.stringify({ q }));
  await writeFile(path.join(built.data, 'questions.jsonl'), lines.join('\n'));
  for (const args of CALLS) await notebook.step(`wireside ${args.join(' ')}`, () => run(args, built));
}

async function run(args: readonly string[], { repository, knowledge, data }: Built) {
  const cli = path.join(repository, 'dist', 'src', 'cli.js');
  const env = { PATH: process.env.PATH, KNOWLEDGE_DIR: knowledge };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { cwd: data, env }, (failed, out, err) =>
      resolve({ code: failed?.code ?? 0, out, err }),
    );
  });
}
