import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';

/** A modal with a text and fields of most kinds. */
export const formModal: APIModalInteractionResponseCallbackData = {
  custom_id: 'form',
  title: 'Suggest an entry',
  components: [
    { type: ComponentType.TextDisplay, content: 'Thanks for helping. Keep it **short**.' },
    {
      type: ComponentType.Label,
      label: 'Title',
      description: 'A few words',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'title',
        style: TextInputStyle.Short,
        min_length: 3,
        max_length: 40,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Level',
      component: {
        type: ComponentType.RadioGroup,
        custom_id: 'level',
        options: [
          { label: 'Beginner', value: 'low', description: 'New to it' },
          { label: 'Expert', value: 'high' },
        ],
      },
    },
    {
      type: ComponentType.Label,
      label: 'Topics',
      description: 'One or two',
      component: {
        type: ComponentType.CheckboxGroup,
        custom_id: 'topics',
        min_values: 1,
        max_values: 2,
        options: ['IoT', 'M2M', 'LPWA'].map((label) => ({ label, value: label.toLowerCase() })),
      },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        placeholder: 'Choose a kind',
        options: [
          { label: 'Concept', value: 'concept' },
          { label: 'Question', value: 'faq' },
        ],
      },
    },
  ],
};

/** A modal with the kinds of field for which the other, of five at most, has no room. */
export const moreModal: APIModalInteractionResponseCallbackData = {
  custom_id: 'more',
  title: 'And more',
  components: [
    {
      type: ComponentType.Label,
      label: 'Text',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'text',
        style: TextInputStyle.Paragraph,
        value: 'as it was',
        required: false,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Who',
      component: { type: ComponentType.UserSelect, custom_id: 'who', required: false },
    },
    {
      type: ComponentType.Label,
      label: 'I agree',
      component: { type: ComponentType.Checkbox, custom_id: 'agree' },
    },
    {
      type: ComponentType.Label,
      label: 'Files',
      component: { type: ComponentType.FileUpload, custom_id: 'files', max_values: 2 },
    },
  ],
};
