import type { HeaderWords } from './types.ts';

export const french: HeaderWords = {
  employeeNumber:
    'Matricule|Matricule salarié|Numéro matricule|N matricule|Numéro employé|Numéro d employé|N employé|No employé|Numéro salarié|Numéro de salarié|Numéro du personnel|Numéro de personnel|ID employé|ID salarié|Identifiant|Identifiant salarié|Identifiant employé|Code salarié|Code employé|Numéro:62|N:50|Matricule RH|Numéro agent|ID collaborateur|Matricule collaborateur|Numéro de matricule|Numéro collaborateur',
  name: 'Nom complet|Nom et prénom|Nom prénom|Nom et prénoms|Prénom et nom|Prénom nom|Nom:84|Salarié:82|Employé:82|Collaborateur:82|Collaboratrice:80|Nom du salarié|Nom de l employé|Nom du collaborateur|Agent:66|Noms et prénoms|Nom employé|Nom salarié',
  firstName: 'Prénom|Prénoms|Prénom usuel|Prénom du salarié|Prénom salarié|Prénom employé',
  lastName:
    'Nom de famille|Nom usuel|Nom d usage|Nom patronymique|Patronyme|Nom:83|Nom de naissance:55|Nom marital:55',
  email:
    'Courriel|Adresse e mail|Adresse email|Adresse mail|Adresse électronique|E mail professionnel|Email professionnel|Mail professionnel|Adresse de messagerie|Mél|Courrier électronique|Email pro|Mail pro|Adresse courriel',
  department:
    'Département:86|Service:82|Direction:78|Pôle:70|Unité organisationnelle|Division:76|Nom du département|Nom du service|Secteur:62|Entité:62|Unité:62|Code service:66|Département d affectation|Service d affectation|Filière:50|Département Service',
  team: 'Équipe|Groupe:74|Groupe de travail|Sous service|Nom de l équipe|Cellule:66|Brigade:60',
  role: 'Poste|Fonction:86|Intitulé du poste|Intitulé de poste|Emploi:82|Titre du poste|Titre:66|Métier:82|Rôle|Poste occupé|Libellé emploi|Libellé du poste|Qualification:55|Libellé poste|Intitulé de fonction|Titre de poste|Profession:72',
  manager:
    'Responsable:82|Responsable hiérarchique|Supérieur|Supérieur hiérarchique|Supérieur direct|Manager|N 1|Manager direct|Chef:72|Chef de service:66|Chef d équipe:66|Hiérarchie:62|E mail du manager|Email du responsable|Email manager|Matricule du responsable|Matricule responsable|Matricule manager|ID manager|ID responsable|Nom du manager|Nom du responsable|Matricule du supérieur|Rattachement hiérarchique|Superviseur|Encadrant:74|Rattaché à|Numéro du responsable',
  hireDate:
    'Date d embauche|Date embauche|Date d entrée|Date entrée|Date de début:82|Date début:80|Date d ancienneté:74|Date de recrutement|Date d arrivée|Embauche|Entrée|Date d engagement|Date de début de contrat:78|Début de contrat:76|Date d entrée en fonction|Date d entrée dans l entreprise|Embauché le|Date d entrée société|Début contrat:76',
  leavingDate:
    'Date de sortie|Date sortie|Date de départ|Date départ|Date de fin:78|Date fin:76|Date de fin de contrat:68|Fin de contrat:66|Sortie|Date de rupture|Date de démission:74|Départ|Dernier jour|Date de fin d emploi|Dernier jour travaillé|Date de cessation|Fin contrat:66',
  status:
    'Statut|Statut salarié|Statut de l employé|Statut du salarié|État:74|Situation:60|Actif|Actif inactif|En poste:74|Statut emploi|Statut employé|Présent:62|Statut du collaborateur|Position administrative:60',
  location:
    'Lieu de travail|Lieu|Site|Ville|Établissement:76|Localisation|Bureau:72|Agence:72|Implantation|Lieu d affectation|Site de travail|Lieu de rattachement|Commune:62|Emplacement|Localité|Usine:66',
  country: 'Pays|Code pays|Pays de travail|Pays d emploi|Pays d affectation',
  employmentType:
    'Type de contrat|Contrat:74|Nature du contrat|Type d emploi|Type contrat|Catégorie:52|Catégorie d emploi:66|Temps de travail:70|Temps plein partiel|Régime de travail:70|Nature de contrat|Type d embauche|CDI CDD|Catégorie socioprofessionnelle:50',
  weeklyHours:
    'Heures hebdomadaires|Heures par semaine|Durée hebdomadaire|Horaire hebdomadaire|Horaire hebdo|Heures semaine|Heures hebdo|Durée hebdomadaire de travail|Heures contractuelles|Temps de travail hebdomadaire|Nombre d heures hebdomadaires|H semaine',
  fte: 'ETP|Équivalent temps plein|Taux d activité|Taux d occupation|Taux activité|Temps partiel %|Quotité|Taux d emploi|Quotité de travail|Pourcentage d activité|Taux de travail|Taux de temps partiel',
  salary:
    'Salaire|Salaire annuel|Salaire mensuel:92|Salaire brut|Salaire de base|Salaire brut annuel|Salaire annuel brut|Salaire brut mensuel:92|Salaire mensuel brut:92|Rémunération:82|Rémunération annuelle|Brut annuel|Brut mensuel:88|Traitement:62|Taux horaire:62|Salaire horaire:66|Rémunération fixe|Rémunération brute annuelle|Salaire fixe|Paie:55|Appointements:66|Rémunération mensuelle:88',
  salaryCurrency: 'Devise|Monnaie|Devise du salaire|Code devise|Devise salaire',
  salaryPeriod:
    'Périodicité|Fréquence de paiement|Période de paie|Fréquence de paie|Fréquence:66|Périodicité de paie|Base de rémunération:60|Périodicité du salaire',
  costCentre:
    'Centre de coût|Centre de coûts|Code centre de coût|Section analytique|Imputation analytique:72|Code analytique:70|CdC:60|Centre de frais|Centre analytique|Centre de coût code',
  birthDate: 'Date de naissance|Naissance|Né le|Né e le|Date naissance|Anniversaire',
  other:
    'Sexe|Genre|Civilité|Âge|Nationalité|Situation familiale|État civil|Téléphone|Portable|Adresse|Code postal|Rue|Région|Canton|Numéro de sécurité sociale|NIR|RIB|Remarque|Remarques|Commentaire|Commentaires|Prime|Augmentation|Ancienneté|Congés|Absences|Période d essai|Fin période d essai|Motif de sortie|Motif de départ|Diplôme|Formation|Niveau|Échelon|Coefficient|Classification|Lieu de naissance|Société|Entreprise|Télétravail|Performance|Heures supplémentaires|Responsable RH|Télécopie|Évaluation|Date d évaluation',
};
