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
          { key: "id", label: "Order", width: 80, pinned: "start" },
          { key: "customer", label: "Customer", minWidth: 132, narrow: "top-start" },
          {
            key: "status",
            label: "Status",
            type: "badge",
            width: 100,
            narrow: "bottom-end",
            editable: true,
            options: [
              { value: "Open", color: "warn" },
              { value: "Paid", color: "accent" },
              { value: "Shipped", color: "neutral" },
              { value: "Returned", color: "bad" },
            ],
          },
          { key: "channel", label: "Channel", width: 110 },
          {
            key: "date",
            label: "Date",
            type: "date",
            format: "medium",
            width: 118,
            narrow: "bottom-start",
          },
          {
            key: "total",
            label: "Total",
            type: "number",
            currency: "USD",
            width: 114,
            narrow: "top-end",
            summary: "sum",
          },
        ]}
        search={sales.search}
        pageSize={25}
        searchable={false}
        exportName="orders"
        labels={{
          rows: "{count} orders",
          someRows: "{count} of {total} orders",
          totalOf: "Total of {count} orders",
          noMatch: "No orders match.",
          clearFilters: "Show all orders",
        }}
        ariaLabel="Orders"
        onSearch={sales.find}
        onRowClick={(row) => sales.open(row.key)}
        onEdit={sales.save}
      />
      <Drawer bind={sales.isOpen} title={`Order ${sales.chosen}`}>
        {sales.details === null ? null : (
          <VStack className="min-h-[calc(100dvh-5.5rem)] gap-5">
            <HStack className="gap-2">
              <Badge color={sales.details.color}>{sales.details.status}</Badge>
              <Text size="sm" color="muted">{sales.details.placed}</Text>
            </HStack>
            <DescriptionList items={sales.details.items} />
            <Divider />
            <DescriptionList items={sales.details.facts} />
            <Divider />
            <Timeline entries={sales.details.history} timeFormat="date" ariaLabel="What happened" />
            {sales.details.next === "" ? null : (
              <HStack
                className="sticky bottom-0 -mx-5 -mb-5 mt-auto border-t border-line bg-panel p-5"
              >
                <Button icon="check" className="w-full" onClick={sales.advance}>
                  {sales.details.next}
                </Button>
              </HStack>
            )}
          </VStack>
        )}
      </Drawer>
    </VStack>
  );
});
