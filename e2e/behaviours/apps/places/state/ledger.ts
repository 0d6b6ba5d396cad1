import { State } from "heddle";

export class Ledger extends State {
  total = 1234.5;
  due = "2026-03-04";
  entries = [{ id: 1, time: "2026-05-31T22:30:00Z", title: "Paid" }];
}
