import { page, use, windowed } from "heddle";
import { DataGrid } from "heddle/components";
import { Orders } from "../state/orders";

export default page({ title: "Grid" }, () => {
  const orders = use(Orders);
  return (
    <DataGrid
      rows={windowed(orders.list, 50)}
      rowKey="id"
      selection="multiple"
      className="h-screen"
      columns={[
        { key: "id", label: "Order", type: "number", pinned: "start" },
        "customer",
        "city",
        {
          key: "status",
          options: [
            { value: "open", label: "Open", color: "accent" },
            { value: "paid", label: "Paid", color: "good" },
            { value: "late", label: "Overdue", color: "bad" },
          ],
        },
        { key: "placed", type: "date" },
        { key: "amount", type: "number", currency: "EUR" },
        { key: "shipped", type: "progress" },
      ]}
    />
  );
});
