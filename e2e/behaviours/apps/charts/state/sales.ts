import { State } from "heddle";

export class Sales extends State {
  months = [
    { month: "Jan", web: 12, shop: 7 },
    { month: "Feb", web: 18, shop: 9 },
    { month: "Mar", web: 15, shop: 14 },
  ];
  picked = "";

  pick(point: { series: string; category: string | number; value: number; index: number }) {
    this.picked = `${point.series} ${point.category} ${point.value} ${point.index}`;
  }

  add() {
    this.months = [...this.months, { month: "Apr", web: 20, shop: 11 }];
  }

  raise() {
    this.months[0]!.web = 20;
  }
}
