/** What a person reads and presses on an Adaptive Card. Pure. */

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isObject) : []);
/** The value when it is a text, else an empty one. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

const text = (value: unknown): string[] => (typeof value === 'string' && value !== '' ? [value] : []);

const contents = (element: Json): readonly Json[] =>
  ['body', 'items', 'columns', 'rows', 'cells', 'inlines', 'images'].flatMap((name) => list(element[name]));

const read = (element: Json): string[] => {
  if (element['isVisible'] === false) return [];
  return [
    ...text(element['label']),
    ...text(element['type'] === 'Fact' ? undefined : element['text']),
    ...list(element['facts']).flatMap((fact) => [...text(fact['title']), ...text(fact['value'])]),
    ...list(element['choices']).flatMap((choice) => text(choice['title'])),
    ...contents(element).flatMap(read),
  ];
};

/** Every text of a card in reading order, a line each; titles of buttons are not among them. Hero cards too. */
export const cardText = (card: Json): string =>
  [...text(card['title']), ...text(card['subtitle']), ...read(card)].join('\n');

export interface Button {
  readonly title: string;
  /** `Action.Execute`, `Action.Submit`, `Action.OpenUrl`, or a Bot Framework card action such as `imBack`, `signin`. */
  readonly type: string;
  readonly verb?: string;
  readonly data: unknown;
  readonly url?: string;
  readonly action: Json;
}

const button = (action: Json): Button => ({
  title: asText(action['title']),
  type: asText(action['type']),
  data: action['data'] ?? action['value'],
  action,
  ...(typeof action['verb'] === 'string' && { verb: action['verb'] }),
  ...(typeof action['url'] === 'string' && { url: action['url'] }),
});

const buttonsIn = (element: Json): Button[] => {
  if (element['isVisible'] === false) return [];
  const own = [...list(element['actions']), ...list(element['buttons'])];
  if (isObject(element['selectAction'])) own.push(element['selectAction']);
  const inside = own.flatMap((action) => (isObject(action['card']) ? buttonsIn(action['card']) : []));
  return [...contents(element).flatMap(buttonsIn), ...own.map(button), ...inside];
};

/** Every button of a card that can be reached, those inside shown cards included. */
export const cardButtons = (card: Json): readonly Button[] => buttonsIn(card);

const inputsIn = (element: Json): Json[] => {
  const shown = list(element['actions']).flatMap((action) =>
    isObject(action['card']) ? [action['card']] : [],
  );
  const own = String(element['type']).startsWith('Input.') ? [element] : [];
  return [...own, ...[...contents(element), ...shown].flatMap(inputsIn)];
};

const inputId = (input: Json): string => String(input['id']);

const checkChoice = (input: Json, value: unknown): void => {
  if (input['type'] !== 'Input.ChoiceSet' || 'choices.data' in input || value === '') return;
  const offered = list(input['choices']).map((choice) => choice['value']);
  const picked = input['isMultiSelect'] === true ? String(value).split(',') : [value];
  const odd = picked.find((one) => !offered.includes(one));
  if (odd !== undefined)
    throw new Error(`'${JSON.stringify(odd)}' is not offered by ${inputId(input)}: ${offered.join(', ')}`);
};

/**
 * The values a client sends along with a button: defaults of the card's inputs, then what the person filled in. Throws, as
 * a client would not let the click through, when a required input is empty, or when there is no such input or choice.
 */
export const inputValues = (card: Json, pressed: Button, filled: Json = {}): Json => {
  const inputs = inputsIn(card);
  const unknown = Object.keys(filled).find((id) => !inputs.some((input) => inputId(input) === id));
  if (unknown !== undefined) throw new Error(`The card has no input '${unknown}'.`);
  if (pressed.action['associatedInputs'] === 'none') return {};
  const values: Record<string, unknown> = {};
  for (const input of inputs) {
    const value = filled[inputId(input)] ?? input['value'] ?? '';
    if (input['isRequired'] === true && value === '')
      throw new Error(`The input '${inputId(input)}' is required.`);
    checkChoice(input, value);
    values[inputId(input)] = value;
  }
  return values;
};
