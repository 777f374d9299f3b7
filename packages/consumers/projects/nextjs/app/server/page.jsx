import { makeCalls } from "../../calls.js";

export default async function Page({ searchParams }) {
  const { api } = await searchParams;
  await makeCalls(api);
  return <p id="outcome">made</p>;
}
