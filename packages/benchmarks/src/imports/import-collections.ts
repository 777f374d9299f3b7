import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { growthTable } from "../harness/growth-table.js";
import type { Report } from "../harness/report.js";
import { runProgram } from "../harness/run-program.js";
import type { Settings } from "../harness/settings.js";
import { programOf, workFolder } from "../harness/work-folder.js";

/** `partwise import postman` of 10, 100 and 1,000 requests with forms and saved answers: its time grows with the requests. */
export async function importCollections({ quick, rounds = quick ? 1 : 5 }: Settings): Promise<Report> {
  const folder = await workFolder("import");
  const program = await programOf("partwise", "partwise");
  const sizes = await Promise.all(
    (quick ? [10] : [10, 100, 1000]).map(async (items) => {
      const file = join(folder, `${items}.json`);
      await writeFile(file, JSON.stringify(collection(items)));
      const output = join(folder, `${items}.yaml`);
      const run = () => runProgram([program, "import", "postman", file, "--output", output, "--force"]);
      const goals = { wall: { atMost: 1000 }, memory: { atMost: 300 } };
      return { name: `${items} requests`, items, run, ...(items === 1000 && { goals }) };
    }),
  );
  return { name: "import", tables: [await growthTable("partwise import postman", sizes, rounds)] };
}

function collection(requests: number): object {
  const field = (i: number) => ({
    key: `field${i}`,
    value: i % 2 === 0 ? "false" : "some text",
    type: "text",
    description: `(Required) What field ${i} is for. (This can only be one of false,true,some text)`,
  });
  const item = (i: number) => ({
    name: `Update thing ${i}`,
    request: {
      method: "PATCH",
      url: `{{baseUrl}}/things${i}/:thingId?notify=true`,
      description: `Changes thing ${i}.<br>**Scopes**: \`thing:write\``,
      body: { mode: "formdata", formdata: Array.from({ length: 8 }, (_, at) => field(at)) },
    },
    response: [
      {
        name: "**HTTP Status Code:** `204`<br>Changed.",
        code: 204,
        status: "No Content",
        header: [],
        body: "",
      },
      {
        name: "**HTTP Status Code:** `404`<br>**Error Code:** `4130`<br>There is no such thing.",
        code: 404,
        status: "Not Found",
        header: [{ key: "Content-Type", value: "application/json" }],
        body: '{"code":4130,"message":"There is no such thing.","errors":[{"field":"thingId"}]}',
      },
    ],
  });
  return {
    info: { name: "Things" },
    variable: [{ key: "baseUrl", value: "https://things.test/v1" }],
    item: Array.from({ length: requests }, (_, i) => item(i)),
  };
}
