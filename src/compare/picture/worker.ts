import { parentPort } from 'node:worker_threads';
import { drawPng } from './drawPng.ts';
import type { Drawn, Order } from './painter.ts';

/** Draws what it is sent, one picture after the other, in a thread of its own. */
parentPort?.on('message', ({ number, picture, theme }: Order) => {
  const answer = (drawn: Drawn) => parentPort?.postMessage(drawn);
  try {
    answer({ number, png: drawPng(picture, theme) });
  } catch (thrown) {
    answer({ number, fault: thrown instanceof Error ? thrown.message : String(thrown) });
  }
});
