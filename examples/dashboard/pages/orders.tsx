import { page, use } from "heddle";
import {
  Badge,
  Button,
  DataGrid,
  DescriptionList,
  Divider,
  Drawer,
  HStack,
  Heading,
  Text,
  Timeline,
  VStack,
} from "heddle/components";
import { Sales } from "../state/sales";

export default page({ title: "Orders" }, () => {
  const sales = use(Sales);
  return (
    <VStack className="gap-6">
      <VStack as="header" className="gap-1">
        <Heading level={1} className="text-2xl font-semibold tracking-tight">Orders</Heading>
        <Text color="muted">{sales.count} orders, {sales.waiting} of them to send.</Text>
      </VStack>
      <DataGrid
        rows={sales.orders}
        rowKey="id"
        columns={[
          { key: "id", label: "Order", width: 92, pinned: "start" },
          { key: "customer", label: "Customer" },
          {
            key: "status",
            label: "Status",
            type: "badge",
            width: 112,
            editable: true,
            options: [
              { value: "Open", color: "warn" },
              { value: "Paid", color: "accent" },
              { value: "Shipped", color: "neutral" },
              { value: "Returned", color: "bad" },
            ],
          },
          { key: "channel", label: "Channel" },
          { key: "date", label: "Date", type: "date", format: "medium", width: 132 },
          {
            key: "total",
            label: "Total",
            type: "number",
            currency: "USD",
            width: 124,
            summary: "sum",
          },
        ]}
        pageSize={25}
        exportName="orders"
        ariaLabel="Orders"
        onRowClick={(row) => sales.open(row.key)}
        onEdit={sales.save}
      />
      <Drawer bind={sales.isOpen} title={`Order ${sales.chosen}`}>
        {sales.details === null ? null : (
          <VStack className="gap-5">
            <HStack className="gap-2">
              <Badge color={sales.details.color}>{sales.details.status}</Badge>
            </HStack>
            <DescriptionList items={sales.details.items} />
            <Divider />
            <DescriptionList items={sales.details.facts} />
            <Divider />
            <Timeline entries={sales.details.history} timeFormat="date" ariaLabel="What happened" />
            {sales.details.next === "" ? null : (
              <Button icon="check" onClick={sales.advance}>{sales.details.next}</Button>
            )}
          </VStack>
        )}
      </Drawer>
    </VStack>
  );
});
