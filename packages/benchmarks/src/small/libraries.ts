import axios from "axios";
import AxiosForm from "form-data";
import got from "got";
import ky from "ky";
import { group, groupForm, groupUrl, token } from "./group.js";
import type { SendOne, Variants } from "./variant.js";

const headers = { authorization: `Bearer ${token}` };

/** General clients, each with the form that its documentation shows. */
export const libraries: Variants = {
  "axios + form-data": withAxios,
  "got + FormData": withGot,
  "ky + FormData": withKy,
};

function withAxios(baseUrl: string): SendOne {
  const url = groupUrl(baseUrl);
  return async () => {
    const form = new AxiosForm();
    for (const [name, value] of Object.entries(group)) form.append(name, String(value));
    const { data } = await axios.patch(url, form, { headers });
    return data === "" ? undefined : data;
  };
}

function withGot(baseUrl: string): SendOne {
  const url = groupUrl(baseUrl);
  return async () => {
    const { body } = await got.patch(url, { headers, body: groupForm() });
    return body === "" ? undefined : JSON.parse(body);
  };
}

function withKy(baseUrl: string): SendOne {
  const url = groupUrl(baseUrl);
  return async () => {
    const text = await ky.patch(url, { headers, body: groupForm() }).text();
    return text === "" ? undefined : JSON.parse(text);
  };
}
