import { z } from 'zod';
import { GuideFile } from './guide.ts';

/**
 * The JSON Schema (2020-12) of a guide as an author writes it, for editors and other programs. `format` is the version
 * of it: a file that says another number is of another schema.
 */
export const guideSchema = (): object => ({
  ...z.toJSONSchema(GuideFile, { io: 'input' }),
  $id: 'urn:wireside:guide:1',
  title: 'Wireside guide, format 1',
  description: 'Questions, points and rules that lead to one of several outcomes.',
});
