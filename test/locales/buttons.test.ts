import { languages } from '../../src/locales/languages';
import { each } from './message';

/** Words that say nothing about what happens when the button is pressed. */
const SAY_NOTHING = new Set(
  `cancel, ok, okay, yes, no, submit, confirm, annuler, oui, non, valider, abbrechen, stornieren, ja, nein, cancelar, aceptar, sí,
  confirmar, sim, não, annulla, annullare, sì, conferma, annuleren, nee, bevestigen, キャンセル, はい, いいえ, 確認, 取消, 确定, 确认, 是, 否, إلغاء, موافق, نعم,
  لا, تأكيد`.split(/,\s+/u),
);

/** Teams itself has buttons of these names (Teams Store validation guidelines, "reserved terms"). */
const TEAMS_OWN =
  /^(start|schedule|join|cancel|leave|end|share) (the |this )?(meeting|call|event)\b|^(call|chat|share|meet now)$/i;

describe.each(Object.entries(languages))('the buttons in %s', (_, sentences) => {
  const buttons = each(sentences).filter(([sentence]) => sentence.startsWith('button.'));

  it('are named by their outcome', () => {
    expect(buttons.length).toBeGreaterThan(10);
    expect(buttons.filter(([, name]) => SAY_NOTHING.has(name.trim().toLowerCase()))).toEqual([]);
  });

  it('leave the words alone that Teams has for its own', () => {
    expect(buttons.filter(([, name]) => TEAMS_OWN.test(name))).toEqual([]);
  });

  it('all have a name of their own', () => {
    const names = buttons.map(([, name]) => name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});
