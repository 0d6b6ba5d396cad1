import { page, use } from "heddle";
import { Card, Chart, Grid, HStack, Heading, Link, SegmentedControl, Stat, Table, Text, VStack } from "heddle/components";
import { Sales } from "../state/sales";

export default page({
  title: "Overview",
  description: "What a shop's back office looks at each morning.",
}, () => {
  const sales = use(Sales);
  return (
    <VStack className="gap-6">
      <HStack as="header" className="flex-wrap gap-3">
        <VStack className="me-auto gap-1">
          <Heading level={1} className="text-2xl font-semibold tracking-tight">Overview</Heading>
          <Text color="muted">{`${sales.figures.open} orders wait to be sent.`}</Text>
        </VStack>
        <SegmentedControl bind={sales.days} options={sales.periods} ariaLabel="Period" />
      </HStack>
      <Grid columns={1} className="gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <Card>
          <Stat
            label="Revenue"
            icon="banknote"
            value={sales.figures.revenue}
            valueFormat="currency"
            change={sales.figures.revenueGrowth}
            trend={sales.figures.trend}
          />
        </Card>
        <Card>
          <Stat
            label="Orders"
            icon="shopping-bag"
            value={sales.figures.count}
            change={sales.figures.countGrowth}
          />
        </Card>
        <Card>
          <Stat
            label="Average basket"
            icon="shopping-basket"
            value={sales.figures.basket}
            valueFormat="currency"
            change={sales.figures.basketGrowth}
          />
        </Card>
        <Card>
          <Stat
            label="Returned"
            icon="undo-2"
            value={sales.figures.returned}
            valueFormat="percent"
            change={sales.figures.returnedGrowth}
            better="down"
          />
        </Card>
      </Grid>
      <Grid columns={1} className="items-stretch gap-4 lg:grid-cols-[2fr_1fr]">
        <Card>
          <Chart
            type="area"
            stacked
            title="Revenue by channel"
            data={sales.revenue}
            x="day"
            y={["Shop", "Marketplace", "Wholesale"]}
            valueFormat="currency"
          />
        </Card>
        <Card>
          <Chart
            type="donut"
            title="Where it comes from"
            data={sales.channels}
            x="channel"
            y="revenue"
            valueFormat="currency"
            totalLabel="Revenue"
          />
        </Card>
      </Grid>
      <Grid columns={1} className="items-stretch gap-4 lg:grid-cols-[1fr_2fr]">
        <Card>
          <Chart
            type="bar"
            orientation="horizontal"
            title="Orders by status"
            data={sales.statuses}
            x="status"
            y="orders"
            height={220}
          />
        </Card>
        <Card>
          <HStack>
            <Heading level={2} className="me-auto text-base font-semibold">Latest orders</Heading>
            <Link href="/orders" className="text-sm">All orders</Link>
          </HStack>
          <Table
            rows={sales.latest}
            rowKey="id"
            columns={[
              { key: "id", label: "Order" },
              { key: "customer", label: "Customer" },
              { key: "status", label: "Status" },
              { key: "amount", label: "Total", align: "end" },
            ]}
            dense
          />
        </Card>
      </Grid>
    </VStack>
  );
});
