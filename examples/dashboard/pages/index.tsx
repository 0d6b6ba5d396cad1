import { page, use } from "heddle";
import {
  Badge,
  Card,
  Chart,
  Grid,
  HStack,
  Heading,
  Link,
  SegmentedControl,
  Stat,
  Text,
  VStack,
} from "heddle/components";
import { Sales } from "../state/sales";

export default page({
  title: "Overview",
  description: "What a shop's back office looks at each morning.",
}, () => {
  const sales = use(Sales);
  return (
    <VStack className="gap-3 sm:gap-4">
      <HStack as="header" className="mb-2 flex-wrap gap-3">
        <VStack className="me-auto gap-1">
          <Heading level={1} className="text-2xl font-semibold tracking-tight">Overview</Heading>
          <Text color="muted">{sales.waiting} orders are waiting to be shipped.</Text>
        </VStack>
        <SegmentedControl bind={sales.period} options={sales.periods} ariaLabel="Period" />
      </HStack>
      <Grid columns={1} className="grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
        <Card className="p-4 sm:p-5">
          <Stat
            label="Revenue"
            value={sales.figures.revenue}
            change={sales.figures.revenueGrowth}
            icon="banknote"
            trend={sales.figures.revenueTrend}
          />
        </Card>
        <Card className="p-4 sm:p-5">
          <Stat
            label="Orders"
            value={sales.figures.count}
            change={sales.figures.countGrowth}
            icon="shopping-bag"
            trend={sales.figures.countTrend}
          />
        </Card>
        <Card className="p-4 sm:p-5">
          <Stat
            label="Average basket"
            value={sales.figures.basket}
            change={sales.figures.basketGrowth}
            icon="shopping-basket"
            trend={sales.figures.basketTrend}
          />
        </Card>
        <Card className="p-4 sm:p-5">
          <Stat
            label="Returned"
            value={sales.figures.returned}
            valueFormat="percent"
            change={sales.figures.returnedGrowth}
            changeFormat="points"
            better="down"
            icon="undo-2"
            trend={sales.figures.returnedTrend}
          />
        </Card>
      </Grid>
      <Grid columns={1} className="items-stretch gap-3 sm:gap-4 lg:grid-cols-[2fr_1fr]">
        <Card>
          <Chart
            type="area"
            data={sales.revenue}
            x="day"
            y={["Shop", "Marketplace", "Wholesale"]}
            title="Revenue by channel"
            description={sales.span}
            stacked
            curve="straight"
            valueFormat="currency"
          />
        </Card>
        <Card>
          <Chart
            type="donut"
            data={sales.channels}
            x="channel"
            y="revenue"
            title="Where it comes from"
            height={270}
            totalLabel="Revenue"
            valueFormat="currency"
          />
        </Card>
      </Grid>
      <Grid columns={1} className="items-stretch gap-3 sm:gap-4 lg:grid-cols-[1fr_2fr]">
        <Card>
          <Chart
            type="bar"
            data={sales.best}
            x="customer"
            y="revenue"
            title="Best customers"
            height={272}
            orientation="horizontal"
            valueFormat="currency"
          />
        </Card>
        <Card padding="none" className="gap-0 overflow-hidden">
          <HStack className="px-5 pt-5 pb-3">
            <Heading level={2} className="me-auto text-sm/5 font-semibold">Latest orders</Heading>
            <Link href="/orders" className="text-sm">All orders</Link>
          </HStack>
          <VStack as="ul" className="flex-1 gap-0 divide-y divide-line">
            {sales.latest.map((order) => (
              <HStack key={order.id} as="li" className="flex-1 gap-3 px-5 py-2">
                <Text className="w-14 shrink-0 text-sm text-muted tabular-nums max-sm:hidden">
                  {order.id}
                </Text>
                <VStack className="min-w-0 flex-1 gap-0">
                  <Text className="max-w-full truncate text-sm font-medium">{order.customer}</Text>
                  <Text size="sm" color="muted">{order.channel}</Text>
                </VStack>
                <Badge color={order.color}>{order.status}</Badge>
                <Text className="w-16 text-end text-sm tabular-nums">{order.amount}</Text>
              </HStack>
            ))}
          </VStack>
        </Card>
      </Grid>
    </VStack>
  );
});
