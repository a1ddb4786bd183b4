import './smallHeap.ts';
import { readEnvironment } from './config.ts';
import { serve } from './serve.ts';

await serve(readEnvironment);
