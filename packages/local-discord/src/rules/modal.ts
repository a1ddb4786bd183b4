import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { TextDisplay } from './components/display.ts';
import { checkUnique } from './components/layout.ts';
import { Checkbox, CheckboxGroup, FileUpload, RadioGroup, TextInput } from './components/modalFields.ts';
import { SELECTS } from './components/select.ts';
import { base, CustomId } from './components/shared.ts';
import { list, REQUIRED, text } from './field.ts';
import { rule } from './rule.ts';

const MAX_TITLE = 45;
/** Fields of a modal (docs); the description lets 40 pass. */
const MAX_COMPONENTS = 5;
const MAX_LABEL = 45;
const MAX_LABEL_DESCRIPTION = 100;

/** A name and a hint around one field. */
const Label = z.object({
  ...base,
  type: z.literal(ComponentType.Label),
  label: text(1, MAX_LABEL),
  description: text(1, MAX_LABEL_DESCRIPTION).exactOptional(),
  component: z.discriminatedUnion('type', [
    TextInput,
    ...SELECTS,
    RadioGroup,
    CheckboxGroup,
    Checkbox,
    FileUpload,
  ]),
});

/** The older form: a text input in a row of its own, which carries its name itself. */
const TextRow = z
  .object({
    ...base,
    type: z.literal(ComponentType.ActionRow),
    components: list(z.discriminatedUnion('type', [TextInput]), 1, 1),
  })
  .check(
    rule(({ components }, report) => {
      if (components[0]?.label === undefined) report(REQUIRED, 'components', 0, 'label');
    }),
  );

/** A modal as an application sends it. */
export const ModalBody = z
  .object({
    custom_id: CustomId,
    title: text(1, MAX_TITLE),
    components: list(z.discriminatedUnion('type', [Label, TextRow, TextDisplay]), 1, MAX_COMPONENTS),
  })
  .check(rule(({ components }, report) => checkUnique(components, report)));
