import { en } from '../../src/locales/en';
import { everythingSaid } from './said';

const said = everythingSaid();

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

  it('are all there are: none is left that nothing says', () => {
    const used = new Set(said.flatMap(({ sentences }) => sentences));
    expect(Object.keys(en).filter((sentence) => !used.has(sentence))).toEqual([]);
  });
});
