import { page, use } from "heddle";
import { Card, DataGrid, Heading, Text, VStack } from "heddle/components";
import { Sales } from "../state/sales";

export default page({ title: "Orders" }, () => {
  const sales = use(Sales);
  return (
    <VStack className="gap-6">
      <VStack as="header" className="gap-1">
        <Heading level={1} className="text-2xl font-semibold tracking-tight">Orders</Heading>
        <Text color="muted">
          Sort, filter and group; a double click on a status changes it.
        </Text>
      </VStack>
      <Card padding="none" className="overflow-hidden">
        <DataGrid
          rows={sales.orders}
          rowKey="id"
          columns={[
            { key: "id", label: "Order", width: 92, pinned: "start" },
            { key: "date", label: "Date", type: "date", format: "medium", width: 126 },
            { key: "customer", label: "Customer", width: 160 },
            { key: "channel", label: "Channel", width: 122 },
            {
              key: "status",
              label: "Status",
              type: "badge",
              width: 108,
              editable: true,
              options: [
                { value: "Open", color: "accent" },
                { value: "Paid", color: "good" },
                { value: "Shipped", color: "neutral" },
                { value: "Returned", color: "bad" },
              ],
            },
            { key: "total", label: "Total", type: "number", currency: "USD", width: 112, summary: "sum" },
          ]}
          pageSize={25}
          exportName="orders"
          ariaLabel="Orders"
          onEdit={sales.save}
        />
      </Card>
    </VStack>
  );
});
