import { type APISelectMenuComponent, ComponentType } from 'discord-api-types/v10';
import { useEffect, useState } from 'preact/hooks';
import { defaultValues, selectOptions } from '../../select/options.ts';
import { Select } from '../../select/Select.tsx';
import { isClickOn, type PartProps } from './ButtonPart.tsx';

/** A select of a message: choosing asks the bot, and the choice stays to be seen until the message is edited. */
export function SelectPart({ component, message, scene }: PartProps<APISelectMenuComponent>) {
  const { custom_id: customId } = component;
  const [values, setValues] = useState(defaultValues(component));
  // An edit, not a redraw, takes the choice back.
  useEffect(() => setValues(defaultValues(component)), [message.edited_timestamp, customId]);
  const busy = [...scene.pending.values()].some((one) => isClickOn(one, message.id, customId));
  const choose = (chosen: readonly string[]): void => {
    setValues(chosen);
    scene.act.ask({
      t: 'click',
      channel: message.channel_id,
      message: message.id,
      customId,
      values: chosen,
    });
  };
  return (
    <Select
      label={component.placeholder ?? 'Make a selection'}
      options={selectOptions(scene.world, component)}
      values={values}
      span={{ min: component.min_values ?? 1, max: component.max_values ?? 1 }}
      disabled={component.disabled}
      busy={busy}
      filtered={component.type !== ComponentType.StringSelect}
      onChange={choose}
    />
  );
}
