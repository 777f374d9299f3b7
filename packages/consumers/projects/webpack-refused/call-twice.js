import { createClient } from "@partwise/client";
import { operations } from "./generated/index.js";

const baseUrl = new URLSearchParams(location.search).get("api");
const client = createClient({ baseUrl, operations });
const told = ({ code, message }) => `${code} ${message}`;
// A form with a stream needs code on use, which webpack cannot load here.
const call = () =>
  client.POST("/photos", { body: { title: "", photo: new Blob().stream() } }).then(() => "sent", told);
const refusals = [await call(), await call()];
const isTold = refusals.every((text) => text.startsWith("NOT_LOADED") && text.includes("trustedTypes"));
document.querySelector("#outcome").textContent = isTold ? "made" : refusals.join("; ");
