import { page, use } from "heddle";
import {
  Avatar,
  Badge,
  Box,
  Button,
  Card,
  Drawer,
  DropdownMenu,
  EmptyState,
  Form,
  Grid,
  HStack,
  Heading,
  Input,
  Navbar,
  NumberInput,
  SearchInput,
  Select,
  Text,
  TextArea,
  ThemeToggle,
  VStack,
} from "heddle/components";
import SortHeading from "../blocks/SortHeading";
import { Desk } from "../state/desk";

export default page({
  title: "Customers",
  description: "A list to work with: search, filter, a form in a drawer, and a way back.",
}, () => {
  const desk = use(Desk);
  return (
    <VStack className="min-h-dvh gap-0">
      <Navbar
        title="Rolodeck"
        icon="contact-round"
        contentWidth="lg"
        pinned={
          <HStack className="gap-2">
            <ThemeToggle className="border-transparent bg-transparent" />
            <Avatar name="Grace Hopper" size="sm" className="size-8 text-xs" />
          </HStack>
        }
      />
      <VStack
        as="main"
        className="mx-auto w-full max-w-[1200px] gap-6 px-4 pt-6 pb-24 sm:px-6 sm:pt-8"
      >
        <HStack as="header" className="flex-wrap gap-3">
          <VStack className="me-auto gap-1">
            <Heading level={1} className="text-2xl font-semibold tracking-tight">Customers</Heading>
            <Text color="muted" className="max-sm:hidden">Everyone we sell to, or soon might.</Text>
          </VStack>
          <Button icon="plus" onClick={desk.add}>Add customer</Button>
        </HStack>
        <Card
          padding="none"
          className="grid grid-cols-[3fr_2fr_4fr] gap-0 divide-x divide-line sm:grid-cols-3"
        >
          <VStack className="min-w-0 gap-0.5 p-3 sm:p-5">
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">Customers</Text>
            <Text id="count" className="text-xl/8 font-semibold tabular-nums sm:text-2xl/8">
              {desk.summary.customers}
            </Text>
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">
              {desk.summary.leads}
            </Text>
          </VStack>
          <VStack className="min-w-0 gap-0.5 p-3 sm:p-5">
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">Active</Text>
            <Text className="text-xl/8 font-semibold tabular-nums sm:text-2xl/8">
              {desk.summary.active}
            </Text>
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">
              of {desk.summary.customers}
            </Text>
          </VStack>
          <VStack className="min-w-0 gap-0.5 p-3 sm:p-5">
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">Monthly revenue</Text>
            <Text className="text-xl/8 font-semibold tabular-nums sm:text-2xl/8">
              {desk.summary.revenue}
            </Text>
            <Text size="sm" color="muted" className="truncate max-sm:text-xs">
              {desk.summary.paused}
            </Text>
          </VStack>
        </Card>
        <Card padding="none" className="gap-0 overflow-hidden">
          <HStack className="flex-wrap gap-2 border-b border-line p-4 sm:gap-3">
            <SearchInput
              bind={desk.search}
              placeholder="Search"
              ariaLabel="Search customers"
              className="min-w-0 flex-1 basis-40 sm:max-w-sm"
            />
            <Select
              bind={desk.status}
              options={["Any status", "Lead", "Active", "Paused"]}
              ariaLabel="Status"
              className="min-w-0 flex-1 basis-32 sm:ms-auto sm:max-w-40"
            />
          </HStack>
          {desk.isEmpty ? (
            <EmptyState
              title="No customers yet"
              text="Whoever you add can be found here by everyone in the company."
              icon="contact-round"
              className="py-14"
            >
              <Button variant="outline" color="neutral" onClick={desk.add}>
                Add the first one
              </Button>
            </EmptyState>
          ) : desk.rows.length === 0 ? (
            <EmptyState title={desk.nothing} text={desk.advice} icon="search-x" className="py-14">
              <Button variant="outline" color="neutral" onClick={desk.clearFilters}>
                Show all customers
              </Button>
            </EmptyState>
          ) : (
            <>
              <HStack className="gap-1 border-b border-line bg-field px-4 py-1 md:hidden">
                <Text size="sm" color="muted">Sorted by</Text>
                <DropdownMenu
                  items={desk.orders}
                  label="Sort"
                  align="end"
                  onSelect={desk.sortBy}
                  trigger={
                    <Button
                      icon={desk.isDescending ? "arrow-down" : "arrow-up"}
                      variant="ghost"
                      color="neutral"
                      size="sm"
                      ariaLabel={`Sorted by ${desk.order}, ${desk.isDescending ? "descending" : "ascending"}`}
                      className="flex-row-reverse gap-1 border-0 px-1 whitespace-nowrap"
                    >
                      {desk.order}
                    </Button>
                  }
                />
              </HStack>
              <HStack className="gap-4 border-b border-line bg-field px-4 py-1 max-md:hidden">
                <Box className="min-w-0 flex-1 ps-14">
                  <SortHeading label="Name" column="name" />
                </Box>
                <Box className="min-w-0 flex-1 max-lg:hidden">
                  <SortHeading label="Company" column="company" />
                </Box>
                <Box className="w-32">
                  <SortHeading label="Last contact" column="seen" />
                </Box>
                <Box className="w-20">
                  <SortHeading label="Status" column="status" />
                </Box>
                <Box className="flex w-36 justify-end">
                  <SortHeading label="Monthly revenue" column="value" />
                </Box>
              </HStack>
              <VStack as="ul" className="gap-0 divide-y divide-line">
                {desk.rows.map((one) => (
                  <HStack
                    key={one.id}
                    as="li"
                    className="relative gap-3 px-4 py-3 transition-colors hover:bg-field has-focus-visible:bg-field sm:gap-4"
                  >
                    <Avatar name={one.name} color="neutral" className="shrink-0" />
                    <VStack className="min-w-0 flex-1 items-start gap-0">
                      <Button
                        variant="ghost"
                        color="neutral"
                        className="min-h-0 border-0 p-0 text-start text-[15px] hover:bg-transparent after:absolute after:inset-0"
                        onClick={() => desk.open(one.id)}
                      >
                        {one.name}
                      </Button>
                      <Text size="sm" color="muted" className="max-w-full truncate lg:hidden">
                        {one.company}
                      </Text>
                      <Text size="sm" color="muted" className="max-w-full truncate max-lg:hidden">
                        {one.mail}
                      </Text>
                      <Text size="sm" color="muted" className="first-letter:uppercase md:hidden">
                        {one.seen}
                      </Text>
                    </VStack>
                    <Text className="min-w-0 flex-1 truncate text-sm max-lg:hidden">
                      {one.company}
                    </Text>
                    <Text
                      color="muted"
                      className="w-32 text-sm first-letter:uppercase max-md:hidden"
                    >
                      {one.seen}
                    </Text>
                    <Box className="w-20 max-md:hidden">
                      <Badge color={one.color}>{one.status}</Badge>
                    </Box>
                    <VStack
                      className="shrink-0 items-end justify-between gap-1 self-stretch md:hidden"
                    >
                      <Badge color={one.color}>{one.status}</Badge>
                      <Text size="sm" color="muted" className="tabular-nums">{one.amount}</Text>
                    </VStack>
                    <Text
                      color={one.status === "Paused" ? "muted" : "default"}
                      className="w-36 text-end text-sm tabular-nums max-md:hidden"
                    >
                      {one.amount}
                    </Text>
                  </HStack>
                ))}
              </VStack>
              <HStack
                as="footer"
                className="flex-wrap gap-x-4 gap-y-1 border-t border-line bg-field px-4 py-3"
              >
                <Text size="sm" color="muted" className="me-auto max-sm:basis-full">
                  {desk.foot.count}
                </Text>
                <Text size="sm" color="muted" className="tabular-nums">{desk.foot.paused}</Text>
                <Text size="sm" className="font-medium tabular-nums">{desk.foot.active}</Text>
              </HStack>
            </>
          )}
        </Card>
      </VStack>
      <Drawer
        bind={desk.isOpen}
        title={desk.id === null ? "New customer" : desk.values.name}
        description="Fields with a star are required."
      >
        <Form
          id="customer"
          onSubmit={desk.save}
          actions={
            <>
              {desk.id === null ? null : (
                <Button
                  icon="trash-2"
                  variant="ghost"
                  color="bad"
                  className="-ms-3 me-auto px-3"
                  onClick={desk.remove}
                >
                  Delete
                </Button>
              )}
              <Button
                variant="outline"
                color="neutral"
                className="max-sm:px-3"
                onClick={desk.close}
              >
                Cancel
              </Button>
              <Button type="submit">Save</Button>
            </>
          }
        >
          <Input
            value={desk.values.name}
            label="Name"
            name="name"
            required
            messages={{ required: "Enter a name" }}
            maxLength={80}
            autoFocus
          />
          <Input
            value={desk.values.mail}
            label="Email"
            type="email"
            name="mail"
            required
            messages={{
              required: "Enter an email address",
              format: "Enter an address such as name@example.com",
            }}
          />
          <Input
            value={desk.values.company}
            label="Company"
            name="company"
            required
            messages={{ required: "Enter a company" }}
            maxLength={80}
          />
          <Grid columns={2} className="grid-cols-2">
            <Select
              value={desk.values.status}
              options={["Lead", "Active", "Paused"]}
              label="Status"
              name="status"
              required
            />
            <NumberInput
              value={desk.values.value}
              label="Monthly revenue"
              format="currency"
              currency="USD"
              fractionDigits={0}
              locale="en-US"
              minimum={0}
              name="value"
            />
          </Grid>
          <TextArea value={desk.values.note} label="Note" rows={3} name="note" maxLength={500} />
        </Form>
      </Drawer>
    </VStack>
  );
});
