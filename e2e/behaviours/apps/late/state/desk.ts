import { State } from "heddle";

export class Desk extends State {
  count = 0;
  isShown = false;
  picked = "";
  months = [
    { month: "Jan", sold: 12 },
    { month: "Feb", sold: 18 },
  ];
  code = ["const one = 1;", "const two = 2;", "const three = one + two;"].join("\n");

  add() {
    this.count += 1;
  }

  show() {
    this.isShown = true;
  }

  raise() {
    this.months = [...this.months, { month: "Mar", sold: 20 }];
  }

  pick(point: { category: string | number }) {
    this.picked = String(point.category);
  }
}
