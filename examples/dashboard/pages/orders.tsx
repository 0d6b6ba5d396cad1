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
          { key: "id", label: "Order", width: 80, pinned: "start", narrow: "bottom-start" },
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
            format: "day",
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
          oneRow: "{count} order",
          someRows: "{count} of {total} orders",
          totalOf: "Total of {count} orders",
          totalOfOne: "Total of {count} order",
          noMatch: "No orders match",
          noMatchFor: "No orders match “{search}”",
          clearFilters: "Show all orders",
        }}
        ariaLabel="Orders"
        onSearch={sales.find}
        onRowClick={(row) => sales.open(row.key)}
        onEdit={sales.save}
      />
      <Drawer
        bind={sales.isOpen}
        title={`Order ${sales.chosen}`}
        actions={
          <>
            {sales.next === "" ? null : (
              <Button icon="check" className="w-full" onClick={sales.advance}>{sales.next}</Button>
            )}
          </>
        }
      >
        {sales.details === null ? null : (
          <>
            <HStack className="gap-2">
              <Badge color={sales.details.color}>{sales.details.status}</Badge>
              <Text size="sm" color="muted">{sales.details.placed}</Text>
            </HStack>
            <DescriptionList items={sales.details.items} layout="apart" />
            <Divider />
            <DescriptionList items={sales.details.facts} layout="apart" />
            <Divider />
            <Timeline entries={sales.details.history} timeFormat="date" ariaLabel="What happened" />
          </>
        )}
      </Drawer>
    </VStack>
  );
});
