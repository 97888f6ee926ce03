import { createHyperFormulaEngine } from '../../src/formula';
import type { FormulaEngine } from '../../src/formula/engine';

/** An engine with a sheet 1 whose A1 asks for a sheet that is not there. */
function asking(formula: string): FormulaEngine {
  const engine = createHyperFormulaEngine();
  engine.addSheet(1, 'Mine', 100, 26);
  engine.setBlock(1, 1, 1, [[{ formula }]]);
  return engine;
}

const refError = expect.objectContaining({ error: '#REF!' }) as unknown;

describe('a formula that names a sheet which is not there', () => {
  it.each(['=Findings!A2', '=SUM(Findings!A1:A3)', '=SUM(Findings!A:A)+1'])(
    '%s is #REF! until the sheet comes',
    (formula) => {
      const engine = asking(formula);
      expect(engine.value(1, 1, 1)).toEqual(refError);
      engine.addSheet(2, 'Other', 100, 26);
      expect(engine.value(1, 1, 1)).toEqual(refError);
      engine.addSheet(3, 'Findings', 100, 26);
      engine.setBlock(3, 2, 1, [[{ value: 41 }]]);
      expect(engine.value(1, 1, 1)).toBe(formula.endsWith('+1') ? 42 : 41);
      expect(engine.formula(1, 1, 1)).toBe(formula);
      engine.dispose();
    },
  );

  it('finds a sheet that is renamed to it', () => {
    const engine = asking('=Findings!A2*2');
    engine.addSheet(2, 'Other', 100, 26);
    engine.setBlock(2, 2, 1, [[{ value: 21 }]]);
    engine.renameSheet(2, 'Findings');
    expect(engine.value(1, 1, 1)).toBe(42);
    engine.dispose();
  });

  it('turns #REF! for good when the sheet is removed, and other sheets may come and go', () => {
    const engine = asking('=Findings!A2');
    engine.addSheet(2, 'Findings', 100, 26);
    engine.setBlock(2, 2, 1, [[{ value: 'hi' }]]);
    engine.removeSheet(2);
    expect(engine.value(1, 1, 1)).toEqual(refError);
    engine.addSheet(3, 'Other', 100, 26);
    engine.setBlock(1, 1, 1, [[{ formula: '=1+1' }]]);
    engine.removeSheet(3);
    engine.addSheet(4, 'Findings', 100, 26);
    expect(engine.value(1, 1, 1)).toBe(2);
    engine.dispose();
  });

  it('may be written over while the sheet is still missing', () => {
    const engine = asking('=Findings!A2');
    engine.setBlock(1, 1, 1, [[{ formula: '=Nowhere!B1' }]]);
    engine.addSheet(2, 'Findings', 100, 26);
    engine.setBlock(1, 1, 1, [[{ value: 5 }]]);
    engine.removeSheet(2);
    expect(engine.value(1, 1, 1)).toBe(5);
    engine.dispose();
  });
});
