import './app/smallHeap.ts';
import { findEnvironment } from './app/environment.ts';
import { serve } from './app/serve.ts';

await serve(findEnvironment);
