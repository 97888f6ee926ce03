import { FunctionPlugin } from 'hyperformula';
import type { FunctionMetadata } from 'hyperformula';
import type { HostContext } from '../context';
import type { CallAst, State, Value } from '../hyper';
import { ARRAY_FUNCTIONS } from './arrays';
import type { OwnFunction } from './define';
import { LOOKUP_FUNCTIONS } from './lookups';
import { NUMBER_FUNCTIONS } from './numbers';
import { TEXT_FUNCTIONS } from './texts';

/** The functions whose arguments HyperFormula may calculate before the call. */
export const TABLE: readonly OwnFunction[] = [
  ...ARRAY_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...TEXT_FUNCTIONS,
];

const byId = new Map(TABLE.map((each) => [`HOST.${each.name}`, each]));

function metadata({ parameters, repeat, array, elementwise, volatile }: OwnFunction): FunctionMetadata {
  return {
    method: 'call',
    parameters: [...parameters],
    ...(repeat === undefined ? {} : { repeatLastArgs: repeat }),
    ...(array === undefined ? {} : { vectorizationForbidden: true }),
    ...(elementwise === undefined ? {} : { enableArrayArithmeticForArguments: true }),
    ...(volatile === undefined ? {} : { isVolatile: true }),
  };
}

/** Makes the table's functions known to HyperFormula, each as `HOST.NAME`. */
export class TablePlugin extends FunctionPlugin {
  static override implementedFunctions = Object.fromEntries([...byId].map(([id, each]) => [id, metadata(each)]));

  call(ast: CallAst, state: State): Value {
    const definition = byId.get(ast.procedureName);
    if (definition === undefined) throw new Error(`TablePlugin: no function ${ast.procedureName}`);
    const context = this.config.context as HostContext;
    return this.runFunction(ast.args, state, this.metadata(ast.procedureName), (...args: Value[]) =>
      definition.run(args, context),
    );
  }
}
