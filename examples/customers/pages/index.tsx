import { page, use } from "heddle";
import {
  Avatar,
  Badge,
  Box,
  Button,
  Card,
  Container,
  Drawer,
  EmptyState,
  Form,
  Grid,
  HStack,
  Heading,
  Input,
  NumberInput,
  Select,
  Text,
  TextArea,
  ThemeToggle,
  VStack,
} from "heddle/components";
import { Desk } from "../state/desk";

export default page({
  title: "Customers",
  description: "A list to work with: search, filter, a form in a drawer, and a way back.",
}, () => {
  const desk = use(Desk);
  return (
    <Box as="main" className="min-h-dvh">
      <Container width="xl" className="flex flex-col gap-6 py-8 sm:py-10">
        <HStack as="header" className="flex-wrap gap-3">
          <VStack className="me-auto gap-1">
            <Heading level={1} className="text-2xl font-semibold tracking-tight">Customers</Heading>
            <Text color="muted">Whoever has this page open sees each change at once.</Text>
          </VStack>
          <ThemeToggle />
          <Button icon="plus" onClick={desk.add}>Add customer</Button>
        </HStack>
        <Grid columns={1} className="gap-4 sm:grid-cols-3">
          <Card className="gap-1">
            <Text size="sm" color="muted">Customers</Text>
            <Text id="count" className="text-2xl/8 font-semibold tabular-nums">{desk.summary.count}</Text>
          </Card>
          <Card className="gap-1">
            <Text size="sm" color="muted">Active</Text>
            <Text className="text-2xl/8 font-semibold tabular-nums">{desk.summary.active}</Text>
          </Card>
          <Card className="gap-1">
            <Text size="sm" color="muted">A month</Text>
            <Text className="text-2xl/8 font-semibold tabular-nums">{desk.summary.revenue}</Text>
          </Card>
        </Grid>
        <Card padding="none" className="gap-0 overflow-hidden">
          <HStack className="flex-wrap gap-3 border-b border-line p-4">
            <Input
              bind={desk.search}
              placeholder="Search by name, company or email"
              type="search"
              icon="search"
              ariaLabel="Search customers"
              className="min-w-0 flex-1 basis-60"
            />
            <Select
              bind={desk.status}
              options={["All", "Lead", "Active", "Paused"]}
              ariaLabel="Status"
              className="w-36"
            />
          </HStack>
          {desk.rows.length === 0 ? (
            <EmptyState
              title="Nobody like that"
              text="Other words, or another status, may find somebody."
              icon="search-x"
              className="py-14"
            >
              <Button label="Show all" variant="outline" color="neutral" onClick={desk.clearFilters} />
            </EmptyState>
          ) : (
            <VStack as="ul" className="gap-0 divide-y divide-line">
              {desk.rows.map((one) => (
                <HStack
                  key={one.id}
                  as="li"
                  className="relative gap-3 px-4 py-3 transition-colors hover:bg-field"
                >
                  <Avatar name={one.name} className="shrink-0" />
                  <VStack className="min-w-0 flex-1 items-start gap-0">
                    <Button
                      label={one.name}
                      variant="ghost"
                      color="neutral"
                      className="min-h-0 border-0 p-0 text-start text-[15px] hover:bg-transparent after:absolute after:inset-0"
                      onClick={() => desk.open(one.id)}
                    />
                    <Text size="sm" color="muted" className="max-w-full truncate">
                      {`${one.company} · ${one.mail}`}
                    </Text>
                  </VStack>
                  <Text className="w-20 text-end tabular-nums max-sm:hidden">{one.amount}</Text>
                  <Box className="flex w-18 justify-end">
                    <Badge text={one.status} color={one.color} />
                  </Box>
                </HStack>
              ))}
            </VStack>
          )}
        </Card>
      </Container>
      <Drawer
        bind={desk.isOpen}
        title={desk.id === null ? "New customer" : "Customer"}
        description="Fields with a star are needed."
      >
        <Form id="customer" onSubmit={desk.save}>
          <Input label="Name" name="name" value={desk.values.name} required maxLength={80} autoFocus />
          <Input label="Email" name="mail" type="email" value={desk.values.mail} required />
          <Input label="Company" name="company" value={desk.values.company} required maxLength={80} />
          <Grid columns={2} className="grid-cols-2">
            <Select
              label="Status"
              name="status"
              value={desk.values.status}
              options={["Lead", "Active", "Paused"]}
              required
            />
            <NumberInput label="Dollars a month" name="value" value={desk.values.value} minimum={0} />
          </Grid>
          <TextArea label="Note" name="note" value={desk.values.note} maxLength={500} rows={4} />
          <HStack className="flex-wrap gap-2 pt-2">
            {desk.id === null ? null : (
              <Button
                icon="trash-2"
                variant="ghost"
                color="bad"
                onClick={desk.remove}
              >
                Delete
              </Button>
            )}
            <Button variant="outline" color="neutral" className="ms-auto" onClick={desk.close}>Cancel</Button>
            <Button type="submit">Save</Button>
          </HStack>
        </Form>
      </Drawer>
    </Box>
  );
});
