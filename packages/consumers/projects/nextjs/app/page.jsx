"use client";

import { useEffect, useState } from "react";
import { makeCalls } from "../calls.js";

export default function Page() {
  const [outcome, setOutcome] = useState("");
  useEffect(() => {
    makeCalls(new URLSearchParams(location.search).get("api")).then(
      () => setOutcome("made"),
      (error) => setOutcome(String(error)),
    );
  }, []);
  return <p id="outcome">{outcome}</p>;
}
