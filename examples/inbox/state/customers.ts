export interface Customer {
  name: string;
  company: string;
  email: string;
  plan: string;
  /** Month and year. */
  since: string;
}

/** Who writes to the desk. Your own accounts take their place. */
export const customers = {
  amara: {
    name: "Amara Okafor",
    company: "Harbour Logistics",
    email: "amara@harbour.example",
    plan: "Company, 48 seats",
    since: "March 2023",
  },
  jonas: {
    name: "Jonas Lindqvist",
    company: "Nordlys Energy",
    email: "jonas@nordlys.example",
    plan: "Team, 12 seats",
    since: "September 2024",
  },
  mei: {
    name: "Mei Tanaka",
    company: "Kumo Robotics",
    email: "mei@kumo.example",
    plan: "Company, 110 seats",
    since: "June 2022",
  },
  hanna: {
    name: "Hanna Kowalska",
    company: "Baltic Prints",
    email: "hanna@balticprints.example",
    plan: "Team, 6 seats",
    since: "January 2026",
  },
  rafael: {
    name: "Rafael Moreno",
    company: "Verde Foods",
    email: "rafael@verde.example",
    plan: "Solo",
    since: "May 2025",
  },
  priya: {
    name: "Priya Raman",
    company: "Saffron Studio",
    email: "priya@saffron.example",
    plan: "Team, 9 seats",
    since: "November 2023",
  },
  noah: {
    name: "Noah Becker",
    company: "Becker Metallbau",
    email: "noah@becker.example",
    plan: "Solo",
    since: "February 2024",
  },
  ines: {
    name: "Ines Dubois",
    company: "Atelier Lumen",
    email: "ines@lumen.example",
    plan: "Team, 4 seats",
    since: "August 2025",
  },
} satisfies Record<string, Customer>;
