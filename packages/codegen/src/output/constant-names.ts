import { camelCase, type OperationsMetadata } from "@partwise/description/reading";

/**
 * An identifier for each operation, by `METHOD /path`: its operationId in camel case, else its method and path. Later ones of
 * equal names get a number.
 */
export function constantNames(operations: OperationsMetadata): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const [path, methods] of Object.entries(operations)) {
    for (const [method, { operationId = "" }] of Object.entries(methods)) {
      const base = identifierOf(operationId) ?? camelCase(`${method} ${path.replace(/[{}]/g, " ")}`);
      let name = base;
      for (let number = 2; taken.has(name); number++) name = `${base}${number}`;
      taken.add(name);
      names.set(`${method.toUpperCase()} ${path}`, name);
    }
  }
  return names;
}

function identifierOf(operationId: string): string | undefined {
  const name = camelCase(operationId);
  if (!/^[a-z]/i.test(name)) return undefined;
  return reserved.has(name) ? `${name}Operation` : name;
}

/**
 * Words that are no names of constants in a module.
 * @see https://tc39.es/ecma262/#prod-ReservedWord
 */
const reserved: ReadonlySet<string> = new Set(
  "arguments,await,break,case,catch,class,const,continue,debugger,default,delete,do,else,enum,eval,export,exports,extends,false,finally,for,function,if,implements,import,in,instanceof,interface,let,module,new,null,package,private,protected,public,require,return,static,super,switch,this,throw,true,try,typeof,undefined,var,void,while,with,yield".split(
    ",",
  ),
);
