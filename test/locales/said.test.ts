import { englishConsentSentences as pages } from '../../src/http/consent-sentences';
import { en } from '../../src/locales/en';
import { everythingSaid } from './said';

const said = everythingSaid();

/** What the pages of the sign-in window say, by the names it has here. */
const onPages: Readonly<Record<string, string>> = {
  'app.name': pages.product,
  'consent.close': pages.close,
  ...Object.fromEntries(
    Object.entries(pages.endings).flatMap(([ending, { title, text }]) => [
      [`consent.${ending}.title`, title],
      [`consent.${ending}.text`, text],
    ]),
  ),
};

describe('the sentences of the sources', () => {
  it('are each one of a few, never any sentence at all', () => {
    expect(said.length).toBeGreaterThan(100);
    const open = said.filter(
      ({ sentences }) => sentences.length === 0 || sentences.length > Object.keys(en).length / 4,
    );
    expect(open).toEqual([]);
  });

  it('all exist', () => {
    expect(said.filter(({ sentences }) => sentences.some((sentence) => !(sentence in en)))).toEqual([]);
  });

  it('say on the pages of the sign-in window what they say here', () => {
    expect(en).toMatchObject(onPages);
  });

  it('are all there are: none is left that nothing says', () => {
    const used = new Set([...said.flatMap(({ sentences }) => sentences), ...Object.keys(onPages)]);
    expect(Object.keys(en).filter((sentence) => !used.has(sentence))).toEqual([]);
  });
});
