import './app/smallHeap.ts';
import { readEnvironment } from './app/config.ts';
import { serve } from './app/serve.ts';

await serve(readEnvironment);
